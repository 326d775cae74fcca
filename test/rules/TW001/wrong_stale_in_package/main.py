from services import Clock

clock = Clock()
clock.start()
input("return to stop ")
clock.stop()
