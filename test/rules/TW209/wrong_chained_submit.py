import concurrent.futures
import socket


def resolve(name):
    return socket.gethostbyname(name)


def resolve_quickly(name):
    future = concurrent.futures.ThreadPoolExecutor(1).submit(resolve, name)  # expect: TW209
    try:
        return future.result(timeout=1)
    except concurrent.futures.TimeoutError:
        return None


print(resolve_quickly("example.org"))
