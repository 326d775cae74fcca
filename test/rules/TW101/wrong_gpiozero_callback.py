# gpiozero calls what is stored in `when_pressed` on a thread of its own.
from gpiozero import Button
from time import sleep

button = Button(2)
presses = 0


def count():
    global presses
    presses += 1  # expect: TW101


button.when_pressed = count

while True:
    sleep(1)
    presses += 0.5  # expect: TW101
