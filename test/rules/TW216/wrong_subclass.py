import threading


class Worker(threading.Thread):
    def run(self):
        print("at work")


def main():
    worker = Worker()
    worker.start  # expect: TW216
    print("begun")


main()
