"""The pin's thread calls `launch` with the channel, which it doesn't take: TypeError, and no label is touched there."""

import tkinter

import RPi.GPIO as GPIO


class Panel:
    def __init__(self, root):
        self.label = tkinter.Label(root, text="ready")
        self.button = tkinter.Button(root, text="launch", command=self.launch)
        GPIO.setup(11, GPIO.IN)
        GPIO.add_event_detect(11, GPIO.RISING, callback=self.launch)

    def launch(self):
        self.label.config(text="launched")


root = tkinter.Tk()
panel = Panel(root)
root.mainloop()
