import threading


def greet(name):
    print("hello", name)


def main():
    thread = threading.Thread(target=greet, args=("ann",))
    thread.start()  # off it goes
    thread.join()


main()
