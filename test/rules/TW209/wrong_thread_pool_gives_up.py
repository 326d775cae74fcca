from multiprocessing.pool import ThreadPool


def ask(device, timeout=5):
    pool = ThreadPool(processes=1)  # expect: TW209
    result = pool.apply_async(device.state)
    try:
        return result.get(timeout)
    except Exception:
        return "disconnected"
