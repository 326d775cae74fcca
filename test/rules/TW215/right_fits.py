import threading


def greet(greeting, name, *, loud=False):
    print(greeting, name, loud)


threads = [
    threading.Thread(target=greet, args=("hello", "Ada")),
    threading.Thread(target=greet, args=["hello"], kwargs={"name": "Bo"}),
    threading.Thread(target=greet, kwargs=dict(greeting="hi", name="Cleo", loud=True)),
    threading.Thread(target=greet, kwargs={"greeting": "hi", "name": "Dan", "loud": True}),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
