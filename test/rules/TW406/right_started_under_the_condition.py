from threading import Condition, Thread


def fetch(arrived, basket):
    basket.append("bread")
    with arrived:
        arrived.notify()


arrived = Condition()
basket = []
with arrived:
    runner = Thread(target=fetch, args=(arrived, basket))
    runner.start()
    # The runner can't notify before this gives the lock back.
    arrived.wait()
print(basket)
runner.join()
