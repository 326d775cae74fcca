from recorder import Recorder

recorder = Recorder()
recorder.start()
input("return to stop ")
recorder.stop()
