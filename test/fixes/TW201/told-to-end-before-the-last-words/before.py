import threading
import time

raining = True


def water():
    while raining:
        print("the gutter runs")
        time.sleep(0.02)
    print("the gutter is dry")


gutter = threading.Thread(target=water)
gutter.start()
print("it rains")
time.sleep(0.1)
raining = False
# The sun waits for the last drop.
print("main has seen the sun")
