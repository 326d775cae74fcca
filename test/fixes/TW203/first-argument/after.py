import threading


def water(bed, litres=2):
    print(f"{litres} l for bed {bed}")


hose = threading.Thread(target=water, args=(4,), kwargs={"litres": 3})
hose.start()
hose.join()
