import threading
import time


def deferred(function):
    """Calling the decorated function gives a callable that does the work."""

    def bind(*args):
        def run():
            return function(*args)

        return run

    return bind


@deferred
def send(text):
    time.sleep(0.1)
    print("sent", text)


def main():
    thread = threading.Thread(target=send("hello"))
    thread.start()
    thread.join()


main()
