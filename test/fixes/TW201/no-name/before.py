import threading


def greet(name):
    print("hello", name)


def main():
    threading.Thread(target=greet, args=("ann",)).start()  # off it goes


main()
