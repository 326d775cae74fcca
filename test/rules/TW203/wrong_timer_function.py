import threading


class Lamp:
    def __init__(self):
        self.lit = False

    def switch(self, lit):
        self.lit = lit
        print("on" if lit else "off")


def main():
    lamp = Lamp()
    lamp.switch(True)
    timer = threading.Timer(
        5.0,
        lamp.switch(False),  # expect: TW203
    )
    timer.start()
    timer.join()


main()
