import threading

lock = threading.Lock()
readings = []


def record(sensor):
    if lock.acquire(timeout=1):  # expect: TW403
        readings.append(sensor.read())
        lock.release()
