import threading


def work():
    print("work")


def main():
    thread = threading.Thread(target=work)
    thread.run()


main()
