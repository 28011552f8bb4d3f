print("bindgen")
