"""The same with a parameter that the button leaves out."""

import tkinter

import RPi.GPIO as GPIO


class Panel:
    def __init__(self, root):
        self.label = tkinter.Label(root, text="ready")
        self.button = tkinter.Button(root, text="launch", command=self.launch)
        GPIO.setup(11, GPIO.IN)
        GPIO.add_event_detect(11, GPIO.RISING, callback=self.launch)

    def launch(self, channel=None):
        self.label.config(text="launched")  # expect: TW501


root = tkinter.Tk()
panel = Panel(root)
root.mainloop()
