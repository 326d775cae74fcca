import threading

from makers import Maker, SoapMaker


def run(maker: Maker):
    thread = threading.Thread(target=maker.make())
    thread.start()
    thread.join()


run(SoapMaker())
