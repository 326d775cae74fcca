import threading


def work():
    print("work")


def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    thread.start()
    thread.join()


main()
