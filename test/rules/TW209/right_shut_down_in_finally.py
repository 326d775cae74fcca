import concurrent.futures
import socket


def resolve(name):
    return socket.gethostbyname(name)


def resolve_all(names, patience):
    executor = concurrent.futures.ThreadPoolExecutor(max_workers=8)
    alias = executor
    try:
        futures = [executor.submit(resolve, name) for name in names]
        done, late = concurrent.futures.wait(futures, timeout=patience)
        return [future.result() for future in done], len(late)
    finally:
        alias.shutdown(wait=False)


print(resolve_all(["example.org", "example.net"], 2.0))
