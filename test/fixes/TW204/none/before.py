import threading


def work():
    print("work")


def main():
    thread = threading.Thread(target=work, args=None)
    thread.start()
    thread.join()


main()
