import threading

go = threading.Event()


def wait(name):
    go.wait()
    print("went", name)


def main():
    runner = threading.Thread(target=wait, args=("a",))
    runner.start()
    print("on your marks")
    go.set()
    runner.join()


main()
