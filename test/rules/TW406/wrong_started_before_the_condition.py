from threading import Condition, Thread


def fetch(arrived, basket):
    basket.append("bread")
    with arrived:
        arrived.notify()


arrived = Condition()
basket = []
runner = Thread(target=fetch, args=(arrived, basket))
runner.start()
with arrived:
    arrived.wait()  # expect: TW406
print(basket)
runner.join()
