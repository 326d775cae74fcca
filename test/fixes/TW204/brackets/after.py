import threading


def show(text):
    print(text)


def main():
    thread = threading.Thread(target=show, args=("hello",))
    thread.start()
    thread.join()


main()
