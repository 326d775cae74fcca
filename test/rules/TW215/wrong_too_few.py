import threading


def greet(greeting, name):
    print(greeting, name)


thread = threading.Thread(target=greet, args=("hello",))  # expect: TW215
thread.start()
thread.join()
