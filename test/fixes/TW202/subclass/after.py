import threading


class Clock(threading.Thread):
    def run(self):
        print("tick")


def main():
    clock = Clock()
    clock.start()
    print("main goes on") if False else None
    clock.join()


main()
