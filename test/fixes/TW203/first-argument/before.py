import threading


def water(bed, litres=2):
    print(f"{litres} l for bed {bed}")


hose = threading.Thread(water(4, litres=3))
hose.start()
hose.join()
