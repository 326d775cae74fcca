import threading


def add(a, b=1, *more, c=0):
    print(a + b + sum(more) + c)


def main():
    thread = threading.Thread(target=add, args=(1, 2, 3), kwargs={"c": 4}, name="adder")
    thread.start()
    thread.join()


main()
