"""A helper says of all threads it is given that they are no daemons."""
import threading
import time


def work():
    time.sleep(1)
    print("done")


def mark(thread):
    thread.name = "helper"
    thread.daemon = False


amber = threading.Thread(target=work)
mark(amber)
amber.start()  # expect: TW201
birch = threading.Thread(target=work)
mark(birch)
birch.start()  # expect: TW201
cedar = threading.Thread(target=work)
mark(cedar)
cedar.start()  # expect: TW201
elm = threading.Thread(target=work)
mark(elm)
elm.start()  # expect: TW201
fir = threading.Thread(target=work)
mark(fir)
fir.start()  # expect: TW201
hazel = threading.Thread(target=work)
mark(hazel)
hazel.start()  # expect: TW201
larch = threading.Thread(target=work)
mark(larch)
larch.start()  # expect: TW201
maple = threading.Thread(target=work)
mark(maple)
maple.start()  # expect: TW201
oak = threading.Thread(target=work)
mark(oak)
oak.start()  # expect: TW201
pine = threading.Thread(target=work)
mark(pine)
pine.start()  # expect: TW201
rowan = threading.Thread(target=work)
mark(rowan)
rowan.start()  # expect: TW201
spruce = threading.Thread(target=work)
mark(spruce)
spruce.start()  # expect: TW201
teak = threading.Thread(target=work)
mark(teak)
teak.start()  # expect: TW201
willow = threading.Thread(target=work)
mark(willow)
willow.start()  # expect: TW201
