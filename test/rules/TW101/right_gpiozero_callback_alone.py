# Only the thread of the library changes it.
from gpiozero import Button, LED
from signal import pause

led = LED(17)
button = Button(2)
presses = 0


def count():
    global presses
    presses += 1
    led.toggle()


button.when_pressed = count
pause()
