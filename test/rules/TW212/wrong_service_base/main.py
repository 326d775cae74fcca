from services import Importer

importer = Importer("/srv/inbox")
importer.start()
try:
    input("return to stop ")
finally:
    importer.stop()
