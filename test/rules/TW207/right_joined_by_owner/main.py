from uploads import Uploads

uploads = Uploads()
uploads.add("a.png")
uploads.add("b.png")
uploads.wait()
