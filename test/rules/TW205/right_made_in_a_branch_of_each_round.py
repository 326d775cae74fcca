import threading


def work():
    print("up")


def main():
    while True:
        thread = None
        if input() == "u":
            thread = threading.Thread(target=work)
        if thread is not None:
            thread.start()


main()
