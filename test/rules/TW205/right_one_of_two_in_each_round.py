import threading


class Up(threading.Thread):
    def run(self):
        print("up")


class Down(threading.Thread):
    def run(self):
        print("down")


def main():
    threads = []
    for n in range(4):
        thread = Up() if n % 2 else Down()
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()


main()
