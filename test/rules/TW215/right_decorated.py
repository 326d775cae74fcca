import functools
import threading


def with_connection(function):
    @functools.wraps(function)
    def call(*args):
        return function("connection", *args)

    return call


@with_connection
def store(connection, row):
    print(connection, row)


thread = threading.Thread(target=store, args=("row",))
thread.start()
thread.join()
