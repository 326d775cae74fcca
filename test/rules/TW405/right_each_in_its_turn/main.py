import threading

from device import Device

device = Device()
threads = [threading.Thread(target=device.move), threading.Thread(target=device.turn)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
