from monitors import DiskMonitor

monitor = DiskMonitor("/home")
input("return to stop ")
monitor.stop()
