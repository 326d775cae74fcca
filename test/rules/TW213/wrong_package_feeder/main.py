from feeder import Feeder

feeder = Feeder("items.txt")
print(feeder.next_item())
feeder.close()
