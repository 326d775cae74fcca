import threading


class Lamp:
    def on(self):
        print("on")


def main():
    lamp = Lamp()
    thread = threading.Thread(target=lamp.on())
    thread.start()
    thread.join()


main()
