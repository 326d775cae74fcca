"""The function hangs on the thread object, but it is main that calls it."""
import threading


class Worker(threading.Thread):
    check = None

    def run(self):
        print("working")


def main():
    for number in range(3):
        def check():
            print(number)

        worker = Worker(daemon=True)
        worker.check = check
        worker.start()
        worker.check()


main()
