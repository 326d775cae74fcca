import time

import RPi.GPIO as GPIO

GPIO.setmode(GPIO.BCM)
GPIO.setup(17, GPIO.IN)
GPIO.setup(18, GPIO.IN)
turns = 0
both = 0


def turned(channel):
    global turns, both
    turns += 1  # expect: TW101
    both += 1


def pressed(channel):
    global both
    both += 1


GPIO.add_event_detect(17, GPIO.FALLING, callback=turned, bouncetime=50)
GPIO.add_event_detect(18, GPIO.FALLING, callback=pressed)
while True:
    time.sleep(1)
    turns -= turns  # expect: TW101
