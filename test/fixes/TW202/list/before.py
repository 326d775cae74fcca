import threading


def work(n):
    pass


def main():
    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.run()  # one after the other
    print("all done")


main()
