from feed import Feed

feed = Feed()
input("Enter ends")
feed.stop()
feed.thread.join()
