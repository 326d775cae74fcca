import threading

console = threading.Lock()


def ask(q):
    with console:
        print(q)
        return input("> ")


def say(text):
    with console:
        print(text)


t = threading.Thread(target=say, args=("hello",))
t.start()
ask("who?")
t.join()
