import threading
import time


class Backup:
    def __init__(self, folder):
        self.folder = folder

    def run(self):
        time.sleep(1)
        print(self.folder, "is safe")


def main():
    thread = threading.Thread(target=Backup("/home"))  # expect: TW203
    thread.start()
    thread.join()


if __name__ == "__main__":
    main()
