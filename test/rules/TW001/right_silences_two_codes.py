import threading


def greet(name):
    print("hello", name)


def main():
    threading.Thread(target=greet, args=("ada")).start()  # threadwise: ignore[TW201, TW204]
    print("greeted")


main()
