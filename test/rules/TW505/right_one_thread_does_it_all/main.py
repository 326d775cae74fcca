from writer import Writer

writer = Writer()
writer.start()
writer.put("hello")
writer.stop()
