"""A helper makes daemons of all threads it is given, however many come to it."""
import threading
import time


def work():
    time.sleep(1)
    print("done")


def mark(thread):
    thread.name = "helper"
    thread.daemon = True


amber = threading.Thread(target=work)
mark(amber)
amber.start()
birch = threading.Thread(target=work)
mark(birch)
birch.start()
cedar = threading.Thread(target=work)
mark(cedar)
cedar.start()
elm = threading.Thread(target=work)
mark(elm)
elm.start()
fir = threading.Thread(target=work)
mark(fir)
fir.start()
hazel = threading.Thread(target=work)
mark(hazel)
hazel.start()
larch = threading.Thread(target=work)
mark(larch)
larch.start()
maple = threading.Thread(target=work)
mark(maple)
maple.start()
oak = threading.Thread(target=work)
mark(oak)
oak.start()
pine = threading.Thread(target=work)
mark(pine)
pine.start()
rowan = threading.Thread(target=work)
mark(rowan)
rowan.start()
spruce = threading.Thread(target=work)
mark(spruce)
spruce.start()
teak = threading.Thread(target=work)
mark(teak)
teak.start()
willow = threading.Thread(target=work)
mark(willow)
willow.start()
