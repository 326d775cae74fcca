"""Shows what a scale weighs until somebody presses Enter."""

import threading

import tare

weighing = True
scale = tare.Scale("/dev/scale", timeout=0.5)
screen = tare.Screen()


def weigh():
    while weighing:
        print(scale.readline())


reader = threading.Thread(target=weigh)
reader.start()

input("Enter ends it")
weighing = False
screen.close()
scale.close()
