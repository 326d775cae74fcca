import threading


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


a = threading.Thread(target=fib, args=(15,))
b = threading.Thread(target=fib, args=(16,))
a.start()
b.start()
a.join()
b.join()
print("done")
