import threading

result = {}


def compute():
    result["answer"] = 42


def main():
    thread = threading.Thread(target=compute)
    thread.start()
    print("waiting")
    thread.join()
    print(result["answer"])


main()
