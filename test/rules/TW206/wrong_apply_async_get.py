from multiprocessing.pool import ThreadPool
import socket


def resolve(name):
    return socket.gethostbyname(name)


def resolve_all(names):
    addresses = []
    with ThreadPool(16) as pool:
        for name in names:
            answer = pool.apply_async(resolve, (name,))
            addresses.append(answer.get())  # expect: TW206
    return addresses


print(resolve_all(["example.org", "example.net"]))
